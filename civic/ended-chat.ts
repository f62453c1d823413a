/**
 * SQL that notes of addresses `a` that their chat is over, where their channel keeps something of its own about people: it is forgotten
 * there as well (gateway/accounts/forget.ts), which may have to wait for the process that has the account. Belongs before, or into, the
 * statement that takes the addresses away.
 */
export function noteEnded(condition: string): string {
  return `
    INSERT INTO ended_chat (channel, handle_hash, handle_cipher)
    SELECT a.channel, a.handle_hash, a.handle_cipher FROM address a
    WHERE ${condition} AND a.handle_cipher <> ''
      AND EXISTS (SELECT FROM channel_secret s WHERE s.channel = a.channel)
    ON CONFLICT (channel, handle_hash) DO NOTHING`
}
