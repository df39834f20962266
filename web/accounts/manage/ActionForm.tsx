/** One thing to do, with what it does said before. */
export function ActionForm({ action, lead, label }: { action: string; lead?: string; label: string }) {
  return (
    <form method="post" action={action} class="action">
      {lead && <p>{lead}</p>}
      <button type="submit" class="quiet-button">
        {label}
      </button>
    </form>
  );
}
