import sql from 'sql-template-tag';
import type { Letter, Mail } from '../core/mail.ts';
import type { Tx } from './database.ts';

export async function queueMail(
  tx: Tx,
  to: { readonly email: string; readonly language: 'th' | 'en' },
  mail: Mail,
  now: Date,
): Promise<void> {
  await tx.run(sql`
    insert into mail (recipient, language, kind, facts, created_at, run_after)
    values (${to.email}, ${to.language}, ${mail.kind}, ${JSON.stringify(mail.facts)}, ${now}, ${now})`);
}

interface MailRow {
  id: number;
  recipient: string;
  language: 'th' | 'en';
  kind: Letter['kind'];
  facts: object;
  created_at: Date;
  failures: number;
}

/** The kind says which facts stand beside it; both were written together by `queueMail`. */
function letterOf(row: MailRow): Letter {
  const { id, recipient, language, kind, facts, failures } = row;
  return { id, recipient, language, kind, facts, failures, createdAt: row.created_at } as Letter;
}

/** The next one to send, leased so that two processes do not both send it. */
export async function leaseMail(
  tx: Tx,
  tries: number,
  now: Date,
  until: Date,
): Promise<Letter | undefined> {
  const row = await tx.maybe<MailRow>(sql`
    update mail set leased_until = ${until}
    where id = (select id from mail
                where sent_at is null and run_after <= ${now} and failures < ${tries}
                  and (leased_until is null or leased_until <= ${now})
                order by id limit 1 for update skip locked)
    returning id, recipient, language, kind, facts, created_at, failures`);
  return row && letterOf(row);
}

/** What it said is forgotten with the sending: links in it may still work. */
export async function markSent(tx: Tx, id: number, now: Date): Promise<void> {
  await tx.run(sql`
    update mail set sent_at = ${now}, leased_until = null, facts = '{}', last_error = null
    where id = ${id}`);
}

export async function markFailed(tx: Tx, id: number, error: string, next: Date): Promise<void> {
  await tx.run(sql`
    update mail set failures = failures + 1, leased_until = null, run_after = ${next},
                    last_error = ${error.slice(0, 500)}
    where id = ${id}`);
}

export async function dropOldMails(tx: Tx, before: Date): Promise<number> {
  return tx.run(sql`delete from mail where created_at <= ${before}`);
}

export async function latestMails(tx: Tx, limit: number): Promise<Letter[]> {
  const rows = await tx.rows<MailRow>(sql`
    select id, recipient, language, kind, facts, created_at, failures
    from mail where sent_at is null order by id desc limit ${limit}`);
  return rows.map(letterOf);
}
