/** Why a year is not frozen, in words for whoever asked. The message is Vietnamese, as the trail and the command say it. */
export class FreezeRefusal extends Error {
  override readonly name = "FreezeRefusal";

  constructor(
    vi: string,
    readonly english: string,
  ) {
    super(vi);
  }
}
