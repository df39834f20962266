import { FACTORS } from "#contract/questionnaire.ts";
import type { AcceptedRating } from "../ratings/acceptedRating.ts";
import type { AgencyCharacter } from "./agencyCharacter.ts";
import type { Random } from "./random.ts";
import { moodOn, yearsSince2024 } from "./seasons.ts";

/** Most people tap one face and go. */
const SHARE_WITH_FACTORS = 0.45;
const SHARE_FACTOR_ANSWERED = 0.85;
const SHARE_WITH_COMMENT = 0.03;
/** People differ more than offices do; the same person's answers go together. */
const PERSON_SPREAD = 1.1;
/** Cuts of the logit scale between levels 1|2, 2|3, 3|4, 4|5. */
const CUTS = [-3.4, -2.0, 0, 1.6];

const PLEASED = [
  { about: "officer", comment: "Cán bộ hướng dẫn tận tình, cảm ơn." },
  { about: "result", comment: "Giải quyết nhanh hơn ngày hẹn." },
  { about: "access", comment: "Nơi chờ sạch sẽ, có nước uống." },
  { about: "procedure", comment: "Chỉ phải đi một lần là xong." },
] as const;
const DISPLEASED = [
  { about: "access", comment: "Phải chờ lâu quá." },
  { about: "procedure", comment: "Phải đi lại nhiều lần để bổ sung giấy tờ." },
  { about: "procedure", comment: "Không rõ cần mang theo giấy tờ gì." },
  { about: "access", comment: "Đến giờ làm việc mà quầy chưa mở." },
  { about: "feedback", comment: "Gọi điện hỏi không ai nghe máy." },
  { about: "result", comment: "Quá hẹn chưa có kết quả, xin gọi 0900 000 001 báo tôi biết." },
] as const;

/** One visitor's answers, levels 1–5. */
export function drawAnswers(
  random: Random,
  character: AgencyCharacter,
  day: string,
): Pick<AcceptedRating, "answers" | "comment" | "about"> {
  const person = PERSON_SPREAD * random.normal();
  const base = character.level + character.trend * yearsSince2024(day) + moodOn(day);
  const answers: Record<string, number> = { overall: drawLevel(random, base + person) };
  if (random.next() < SHARE_WITH_FACTORS) {
    for (const factor of FACTORS) {
      if (random.next() < SHARE_FACTOR_ANSWERED) {
        answers[factor] = drawLevel(random, base + person + character.factors[factor]);
      }
    }
  }
  if (random.next() >= SHARE_WITH_COMMENT) return { answers };
  const words = (answers.overall as number) >= 4 ? PLEASED : DISPLEASED;
  return { answers, ...(words[Math.floor(random.next() * words.length)] as (typeof words)[number]) };
}

function drawLevel(random: Random, location: number): number {
  const u = random.next();
  const value = location + Math.log(u / (1 - u) || 1e-9);
  return 1 + CUTS.filter((cut) => value > cut).length;
}
