const DOCUMENT = /^<html\b[^>]*\blang="([A-Za-z0-9-]+)"/;
const POSTING = /<form\b[^>]*\bmethod="post"[^>]*>/g;
const ACTION = /(\baction=")([^"#]*)/;

/**
 * The same document, whose forms are answered in the language in which they are shown: what a browser says of languages
 * when it sends a form need not be what it said when it opened the page.
 * @param html from `<html lang="…">` on, as it is rendered
 */
export function formsKeepLanguage(html: string): string {
  const language = DOCUMENT.exec(html)?.[1];
  if (!language) return html;
  return html.replace(POSTING, (form) =>
    form.replace(ACTION, (whole, start: string, address: string) => {
      if (/[?;&]lang=/.test(address)) return whole;
      return `${start}${address}${address.includes("?") ? "&amp;" : "?"}lang=${language}`;
    }),
  );
}
