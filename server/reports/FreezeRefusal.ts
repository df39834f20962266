/** Why a year is not frozen, in words for whoever asked. */
export class FreezeRefusal extends Error {
  override readonly name = "FreezeRefusal";
}
