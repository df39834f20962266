import { renderSVG } from "uqr";
import { accounts } from "../messages/accounts.ts";
import { Notice } from "../ui/Notice.tsx";
import { type OfficialFrame, OfficialPage } from "../ui/OfficialPage.tsx";
import type { PageProps } from "../ui/Page.tsx";

interface EnrolPageProps extends Pick<PageProps, "assets"> {
  readonly frame: OfficialFrame;
  /** otpauth://… */
  readonly address: string;
  readonly recoveryCodes: readonly string[];
  readonly problem?: string | undefined;
}

/** What an authenticator reads, and the recovery codes, until the first code proves that it works. */
export function EnrolPage({ frame, address, recoveryCodes, problem, assets }: EnrolPageProps) {
  const { language, installation, query } = frame;
  const words = accounts[language];
  return (
    <OfficialPage
      frame={frame}
      current="me"
      language={language}
      installation={installation}
      assets={assets}
      title={words.beginFactor}
    >
      <h1>{words.beginFactor}</h1>
      {problem && <Notice isProblem>{problem}</Notice>}
      <p>{words.scanFactor}</p>
      <div
        class="factor-qr"
        // A drawing of our own: squares, no text of anybody's.
        dangerouslySetInnerHTML={{ __html: renderSVG(address) }}
      />
      <p>
        {words.factorKey} <code data-secret>{new URL(address).searchParams.get("secret")}</code>
      </p>
      <h2>{words.recoveryCodes}</h2>
      <p>{words.recoveryCodesLead}</p>
      <ul class="recovery-codes">
        {recoveryCodes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <form method="post" action={`/me/second-factor/finish${query}`} class="form">
        <label for="code">{words.factorCode}</label>
        <input
          id="code"
          name="code"
          inputMode="numeric"
          autocomplete="one-time-code"
          maxLength={10}
          required
        />
        <button type="submit">{words.finishFactor}</button>
      </form>
    </OfficialPage>
  );
}
