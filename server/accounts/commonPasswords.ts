/**
 * Words that common passwords are made of, in lists of what people really choose and in Vietnamese offices. A password
 * of fourteen characters is common when nothing is left of it but these words, digits, signs and what stands in for
 * letters ("p@ssw0rd").
 */
const WORDS =
  `password passw matkhau mat khau admin administrator quantri quan tri root user test demo welcome hello login
  letmein iloveyou love loveyou iloveu anhyeuem anh yeu em emyeuanh yeuem yeuanh mylove forever monkey dragon master
  shadow sunshine princess football baseball superman batman michael jordan liverpool chelsea arsenal manchester united
  barcelona realmadrid ronaldo messi qwerty qwertyuiop qwert asdf asdfgh asdfghjkl zxcvbnm qazwsx abc abcd abcdef
  abcxyz vietnam viet nam vn hanoi ha noi saigon sai gon hochiminh ho chi minh backan bac kan thainguyen thai nguyen
  caobang tinh xa phuong huyen uyban uy ban ubnd hdnd motcua mot cua hailong hai long phucvu hanhchinh hanh chinh congan
  danvan dan van cchc sonoivu noivu vanphong van phong bophan mobile iphone samsung google facebook zalo yahoo gmail
  internet computer secret changeme change me default system server database correct horse battery staple summer winter
  spring autumn january monday nguyen tran le pham hoang vu dang bui do ngo duong ly thi xin chao xinchao maiyeu
  giadinh gia dinh hanhphuc hanh phuc maymay may man thanhcong thanh cong congchuc cong chuc canbo can bo lanhdao lanh`
    .split(/\s+/)
    .filter((word) => word.length >= 2)
    .sort((a, b) => b.length - a.length);

const STAND_INS: Readonly<Record<string, string>> = {
  "@": "a",
  "4": "a",
  "0": "o",
  "1": "i",
  "!": "i",
  "3": "e",
  $: "s",
  "5": "s",
  "7": "t",
};

/** @param text lower case, 14 characters or more */
export function isCommon(text: string): boolean {
  const bare = text.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d");
  // Digits at the end are a year or a count; those within stand in for letters.
  const core = bare.replace(/[^a-z]+$/, "");
  const read = [...core].map((one) => STAND_INS[one] ?? one).join("");
  return [bare, read].some((one) => isMadeOfWords(one.replace(/[^a-z]/g, "")));
}

/** Whether words of the list cover all the letters. */
function isMadeOfWords(letters: string): boolean {
  const reached = [true];
  for (let at = 1; at <= letters.length; at++) {
    reached[at] = WORDS.some((word) => letters.endsWith(word, at) && reached[at - word.length] === true);
  }
  return reached[letters.length] === true;
}
