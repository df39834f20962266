import sharp from "sharp";
import { expect, test } from "vitest";
import { redrawnPhoto } from "../../../server/models/photo.ts";

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#2a7" } });

test("place, time and device stay behind; what was lying is turned upright", async () => {
  const taken = await picture(2400, 1200)
    .withExif({
      IFD0: { Make: "Hãng", Model: "Máy", Orientation: "6" },
      IFD3: {
        GPSLatitudeRef: "N",
        GPSLatitude: "22/1 8/1 50/1",
        GPSLongitudeRef: "E",
        GPSLongitude: "105/1 50/1 4/1",
      },
    })
    .jpeg()
    .toBuffer();
  expect((await sharp(taken).metadata()).exif?.length).toBeGreaterThan(100);
  const { large, small, width, height } = await redrawnPhoto(taken);
  for (const drawn of [large, small]) {
    const { exif, xmp, iptc, icc, format } = await sharp(drawn).metadata();
    expect([exif, xmp, iptc, icc, format]).toEqual([undefined, undefined, undefined, undefined, "jpeg"]);
    for (const left of ["Exif", "GPS", "Hãng", "Máy"]) expect(drawn.includes(left)).toBe(false);
  }
  const upright = (await sharp(taken).metadata()).orientation === 6;
  expect([width, height]).toEqual(upright ? [800, 1600] : [1600, 800]);
  const least = await sharp(small).metadata();
  expect(Math.max(least.width, least.height)).toBe(480);
});

test("a photo that is no photo is refused, whatever it is called: a program, a drawing with a script, half a picture", async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>';
  const half = (await picture(900, 900).jpeg({ quality: 100 }).toBuffer()).subarray(0, 700);
  for (const bytes of [
    Buffer.from("MZ\x90"),
    Buffer.from(svg),
    Buffer.from("GIF89a"),
    half,
    Buffer.from("\xff\xd8\xffabc", "latin1"),
  ]) {
    await expect(redrawnPhoto(bytes)).rejects.toMatchObject({ code: "invalid-photo" });
  }
});

test("a few kilobytes that claim to be a hundred million pixels are refused unopened", async () => {
  const bomb = await picture(10_000, 10_000).png({ compressionLevel: 9 }).toBuffer();
  expect(bomb.length).toBeLessThan(500_000);
  await expect(redrawnPhoto(bomb)).rejects.toMatchObject({ code: "invalid-photo" });
});
