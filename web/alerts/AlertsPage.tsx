import { alertsPage as words } from "../messages/alerts.ts";
import { type OfficialFrame, OfficialPage } from "../ui/OfficialPage.tsx";
import { ChoicesForm } from "./ChoicesForm.tsx";
import { MailTroubles } from "./MailTroubles.tsx";
import { MessagesTable } from "./MessagesTable.tsx";
import { RecentAlerts } from "./RecentAlerts.tsx";
import type { AlertsView, Notice } from "./view.ts";
import { WebhookSection } from "./WebhookSection.tsx";

interface Props {
  readonly frame: OfficialFrame;
  readonly view: AlertsView;
  readonly notice: Notice;
  readonly styles: readonly string[];
}

export function AlertsPage({ frame, view, notice, styles }: Props) {
  const { language, query } = frame;
  const w = words[language];
  const said = { saved: w.saved, removed: w.webhookRemoved, tested: w.testQueued, again: w.againQueued };
  return (
    <OfficialPage
      frame={frame}
      current="alerts"
      language={language}
      installation={frame.installation}
      title={w.title}
      assets={{ styles }}
    >
      <h1>{w.title}</h1>
      <p>{w.intro}</p>
      {notice.done && (
        <p class="alerts-notice" role="status">
          {said[notice.done]}
        </p>
      )}
      <MailTroubles troubles={view.mailTroubles} language={language} />
      <ChoicesForm view={view} language={language} query={query} />
      <WebhookSection view={view} notice={notice} language={language} query={query} />
      <MessagesTable view={view} language={language} query={query} />
      <RecentAlerts alerts={view.alerts} language={language} query={query} />
    </OfficialPage>
  );
}
