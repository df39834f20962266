import { expect, test } from "vitest";
import type { AlertFacts, FoundAlert } from "#contract/alerts.ts";
import { alertMail, testMail } from "../../../server/alerts/mailContent.ts";
import { alertWebhook } from "../../../server/alerts/webhookContent.ts";

const HERE = { provinceName: "tỉnh Bắc Kạn", simulated: false, publicUrl: "https://hailong.test" };
const change: AlertFacts = {
  kind: "sudden-change",
  earlier: { from: "2026-08", to: "2026-10", counts: [30, 0, 0, 0, 270] },
  later: { from: "2026-11", to: "2026-11", counts: [60, 0, 0, 0, 60] },
};
const alert = (facts: AlertFacts, name = "Xã Bộc Bố", code = "01864"): FoundAlert => ({
  id: 1,
  foundAt: new Date("2026-11-24T05:00:00Z"),
  unit: { code, name },
  facts,
});

test("a figure is told with its interval, its number of ratings, its months and its instrument", () => {
  // 90 % of 300 and 50 % of 120: 40 points down; 95 % interval by Newcombe's method 10, by hand −49.3 to −30.4.
  const { text } = alertMail([alert(change)], HERE);
  expect(text).toContain("Chỉ số giảm 40,0 điểm phần trăm (khoảng tin cậy 95%: từ −49,3 đến −30,4)");
  expect(text).toContain("Trước: Chỉ số 90,00%");
  expect(text).toContain("300 lượt đánh giá, từ 08/2026 đến 10/2026 (số tạm tính)");
  expect(text).toContain("120 lượt đánh giá, tháng 11/2026 (số tạm tính)");
  expect(text).toContain("hai-long-qr");
});

test("a name with line breaks and tags stays a name: no header, no element", () => {
  const name = 'Xã A\r\nBcc: all@evil.example\r\n\r\n<script>alert("1")</script>';
  const silent: AlertFacts = {
    kind: "silent-point",
    point: "AAAAAAAQ",
    pointName: name,
    from: "2026-11-09",
    to: "2026-11-22",
  };
  const { subject, text, html } = alertMail([alert(silent, name)], HERE);
  expect(subject).not.toMatch(/[\r\n]/);
  expect(text.split("\n").filter((line) => line.startsWith("Bcc"))).toEqual([]);
  expect(html).not.toContain("<script");
});

test("mail of a demonstration says on top that its figures are invented", () => {
  const banner = "Số liệu mô phỏng để trình diễn";
  for (const made of [
    alertMail([alert(change)], { ...HERE, simulated: true }),
    testMail({ ...HERE, simulated: true }),
  ]) {
    expect(made.text.indexOf(banner)).toBeLessThan(10);
    expect(made.html).toContain(banner);
  }
  expect(alertMail([alert(change)], HERE).text).not.toContain(banner);
  expect(
    JSON.parse(alertWebhook([alert(change)], { ...HERE, simulated: true }, new Date()).body),
  ).toMatchObject({
    simulated: true,
  });
});

test("without an address of its own the installation sends no broken link", () => {
  const { text, html } = alertMail([alert(change)], { ...HERE, publicUrl: undefined });
  expect(`${text}${html}`).not.toMatch(/undefined|href/);
});

test("two hundred alerts are one mail of bounded length that says how many more there are", () => {
  const many = Array.from({ length: 200 }, (_, i) =>
    alert({ kind: "late-cases", late: 3, more: 1 }, `Xã ${i}`, `${i}`),
  );
  const { subject, text } = alertMail(many, HERE);
  expect(subject).toBe("[Hài Lòng] 200 cảnh báo: Xã 0 và 199 đơn vị khác");
  expect(text).toContain("Còn 100 cảnh báo nữa");
});
