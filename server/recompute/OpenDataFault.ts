/** Why a file is not the open data of a report, with its line. */
export class OpenDataFault extends Error {
  override readonly name = "OpenDataFault";
}
