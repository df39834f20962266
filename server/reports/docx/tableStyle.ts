const SIDES = ["top", "left", "bottom", "right", "insideH", "insideV"];
const lines = SIDES.map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`).join(
  "",
);

/** The style's id. */
export const TABLE_STYLE = "ReportTable";

/**
 * The one style that the library cannot be told in its own words: lines around every cell and a bold head, the look of
 * a table of figures in official papers. A clerk who changes the style changes every table.
 */
export const TABLE_STYLES = [
  '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
  `<w:style w:type="table" w:customStyle="1" w:styleId="${TABLE_STYLE}"><w:name w:val="Bảng số liệu"/><w:qFormat/>`,
  `<w:tblPr><w:tblBorders>${lines}</w:tblBorders><w:tblCellMar>`,
  '<w:left w:w="70" w:type="dxa"/><w:right w:w="70" w:type="dxa"/></w:tblCellMar></w:tblPr>',
  '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/></w:rPr></w:tblStylePr></w:style></w:styles>',
].join("");
