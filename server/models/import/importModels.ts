import type { Right } from "#contract/rights.ts";
import { searchName } from "#contract/searchName.ts";
import type { Trx } from "../../database/connect.ts";
import { listModels, type StoredModel } from "../../database/models.ts";
import {
  insertModels,
  insertSteps,
  lockModels,
  type NewModel,
  updateModelStates,
} from "../../database/modelWrites.ts";
import { insertTrail } from "../../database/trail.ts";
import type { Actor } from "../../http/Actor.ts";
import type { Importer } from "../../imports/importer.ts";
import type { Problem } from "../../imports/problem.ts";
import { MODEL_COLUMNS, type ModelColumn } from "../entry/columns.ts";
import { readEntryContext } from "../entry/context.ts";
import { type ReadModel, readLines } from "./readLines.ts";

/** Who brings a file. Without an actor it is the command line, which holds every right. */
export interface Bringer {
  readonly actor?: Actor | undefined;
  readonly at: Date;
}

/** What a file changes: models that are new, and steps that known models have taken since. */
interface Changes {
  readonly added: readonly NewModel[];
  readonly walked: readonly { readonly id: number; readonly model: NewModel; readonly from: number }[];
  readonly unchanged: number;
  /** Lines that contradict the steps which are stored. */
  readonly otherWays: readonly Problem[];
}

/**
 * The register as committees keep it. A line that says what is stored changes nothing; of a model that is there already
 * only further steps are taken over, since its entry may have been mended at the desk.
 */
export function modelsImporter({ actor, at }: Bringer): Importer<ModelColumn> {
  return {
    about: "mô hình “Dân vận khéo”: đăng ký, công nhận, điển hình",
    columns: MODEL_COLUMNS,
    readsWorkbooks: true,
    async plan(trx, table, today) {
      await lockModels(trx);
      const by = { accountId: actor?.accountId ?? null, accountName: actor?.name ?? "Nhập từ tệp" };
      const { lines, refusals } = readLines(table.rows, await readEntryContext(trx, today), by);
      const changes = changesOf(lines, await listModels(trx, {}));
      return {
        refusals: [
          ...refusals,
          ...changes.otherWays,
          ...(actor ? lines.flatMap((one) => notAllowed(actor, one)) : []),
        ],
        warnings: [],
        summary: [
          `Mô hình: ${changes.added.length} mới, ${changes.walked.length} có bước mới, ${changes.unchanged} không đổi.`,
        ],
        write: () => write(trx, changes, { by, at, actor }),
      };
    },
  };
}

const keyOf = (of: { agencyId: number; registeredOn: string; title: string }) =>
  `${of.agencyId} ${of.registeredOn} ${searchName(of.title)}`;

function changesOf(lines: readonly ReadModel[], stored: readonly StoredModel[]): Changes {
  const known = new Map(stored.map((model) => [keyOf(model), model]));
  const added: NewModel[] = [];
  const walked: Changes["walked"][number][] = [];
  const otherWays: Problem[] = [];
  for (const { line, model } of lines) {
    const before = known.get(keyOf(model));
    if (!before) added.push(model);
    else if (before.steps.some(({ step }, at) => (model.steps[at] ?? { step }).step !== step)) {
      otherWays.push({
        line,
        code: "other-way",
        reason: "Mô hình này đã có, với các bước khác trong hệ thống.",
        remedy: "Xem mô hình trong danh sách rồi sửa dòng này cho khớp, hoặc xóa dòng.",
      });
    } else if (before.steps.length < model.steps.length) {
      walked.push({ id: before.id, model, from: before.steps.length });
    }
  }
  const unchanged = lines.length - added.length - walked.length - otherWays.length;
  return { added, walked, unchanged, otherWays };
}

async function write(
  trx: Trx,
  { added, walked }: Changes,
  { by, at, actor }: Bringer & { by: { accountId: string | null; accountName: string } },
): Promise<void> {
  await insertModels(trx, added);
  await insertSteps(
    trx,
    walked.flatMap(({ id, model, from }) =>
      model.steps.slice(from).map((step) => ({ ...step, modelId: id })),
    ),
  );
  await updateModelStates(
    trx,
    walked.map(({ id, model }) => ({ id, state: model.state })),
  );
  await insertTrail(trx, {
    at,
    ...by,
    role: actor?.roleFor("register-models"),
    action: "models.imported",
    subject: "models",
    after: { added: added.length, walked: walked.length },
  });
}

/** On a page a file registers models of one's own units; what praises a model is entered one by one, by others. */
function notAllowed(actor: Actor, { line, model }: ReadModel): Problem[] {
  const right: Right = "register-models";
  if (!actor.may(right, model.agencyId)) {
    return [
      {
        line,
        code: "foreign-unit",
        reason: `${model.agencyName} không thuộc phạm vi được giao.`,
        remedy: "Xóa dòng này; đơn vị đó tự đăng ký.",
      },
    ];
  }
  if (model.state === "registered" || model.state === "stopped") return [];
  return [
    {
      line,
      code: "praise-by-file",
      reason: "Công nhận và điển hình không nhập được bằng tệp ở trang này.",
      remedy: "Để trống các cột đó; cấp tỉnh công nhận từng mô hình tại trang của mô hình.",
    },
  ];
}
