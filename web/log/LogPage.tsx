import type { Day } from "#contract/day.ts";
import { countText, dayText } from "../format.ts";
import { log as dictionary } from "../messages/log.ts";
import { Page, type PageProps } from "../ui/Page.tsx";

export interface LogPageProps extends Omit<PageProps, "title" | "children" | "head"> {
  /** null: nothing was published yet. */
  readonly newest: {
    readonly size: number;
    readonly root: string;
    readonly signedOn: Day;
    readonly publicKey: string;
    readonly witnesses: readonly string[];
  } | null;
  /** The log's address, as a witness is told it. */
  readonly address: string;
}

/** What the public log is, for people; its files lie below /log/. */
export function LogPage({ newest, address, ...frame }: LogPageProps) {
  const words = dictionary[frame.language];
  return (
    <Page {...frame} title={words.title}>
      <div class="log">
        <h1>{words.title}</h1>
        <p>{words.intro}</p>
        <section aria-labelledby="head">
          <h2 id="head">{words.headTitle}</h2>
          {newest ? <Head {...newest} language={frame.language} /> : <p>{words.notYet}</p>}
        </section>
        <Lines id="sealed" title={words.sealedTitle} lines={words.sealed} />
        <Lines id="proves" title={words.provesTitle} lines={words.proves} />
        <Lines id="keep" title={words.keepTitle} lines={words.keep} />
        <Lines id="witness" title={words.witnessTitle} lines={words.witness} />
        <pre>
          <code>{`npm run witness -- ${address}`}</code>
        </pre>
        <Lines id="check" title={words.checkTitle} lines={words.check} />
        <pre>
          <code>{`npm run verify -- --log ${address} --older ${words.olderNote}`}</code>
        </pre>
      </div>
    </Page>
  );
}

type HeadProps = NonNullable<LogPageProps["newest"]> & Pick<LogPageProps, "language">;

function Head({ size, root, signedOn, publicKey, witnesses, language }: HeadProps) {
  const words = dictionary[language];
  return (
    <>
      <p class="log-size">{words.head({ size: countText(size, language), day: dayText(signedOn) })}</p>
      <dl>
        <dt>{words.root}</dt>
        <dd>
          <code>{root}</code>
        </dd>
        <dt>{words.key}</dt>
        <dd>
          <code>{publicKey}</code>
        </dd>
        <dt>{words.witnesses}</dt>
        <dd>{witnesses.length > 0 ? witnesses.join(", ") : words.noWitness}</dd>
      </dl>
      <p>
        <a href="/log/checkpoint" download="checkpoint.txt">
          {words.checkpoint}
        </a>
      </p>
    </>
  );
}

interface LinesProps {
  readonly id: string;
  readonly title: string;
  readonly lines: readonly string[];
}

function Lines({ id, title, lines }: LinesProps) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
