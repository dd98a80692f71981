import { measureStorage, seeStorage } from '../../actions/storage.ts';
import { longDate, shortMoment } from '../../kit/thai.ts';
import { storageText } from '../../text/storage.ts';
import { Button } from '../../ui/form.tsx';
import { AllStorage, FreeSpace, Growth, LargestAgencies, StoredKinds } from '../../ui/storage.tsx';
import { page, redirect } from '../answer.ts';
import type { Handler } from '../visit.ts';

/** What is kept and what it takes, for whoever runs the house. */
export const storage: Handler = async (visit) => {
  const { language, url } = visit;
  const t = storageText[language];
  const { at, facts, disk, months, forecast } = await visit.perform(seeStorage, {});
  const counted = url.searchParams.get('counted');
  return page(
    t.title,
    <>
      <h1>{t.title}</h1>
      <p class="lead">{t.lead}</p>
      {counted !== null && (
        <p class="notice notice-done" role="status">
          {counted === 'now' ? t.done : t.soon}
        </p>
      )}
      <section class={forecast.kind === 'full' ? 'notice notice-warn' : 'notice'}>
        <h2>{t.forecast}</h2>
        <p>{t.forecasts(forecast)}</p>
      </section>
      <h2>{t.free}</h2>
      <FreeSpace disk={disk} language={language} />
      <p class="soft">{t.counted(shortMoment(at, language))}</p>
      <form method="post" action="/storage/count" class="no-print">
        <Button quiet>{t.again}</Button>
      </form>
      <h2>{t.kinds}</h2>
      <p>{t.kindsLead}</p>
      <StoredKinds facts={facts} language={language} />
      <p class="no-print">
        <a href="/storage/retention">{t.retention}</a>
      </p>
      <h2>{t.where}</h2>
      <AllStorage facts={facts} language={language} />
      <h2>{t.agencies}</h2>
      <p>{t.agenciesLead}</p>
      <LargestAgencies facts={facts} language={language} />
      <h2>{t.growth}</h2>
      <Growth
        months={months}
        monthName={(month) => longDate(`${month}-01`, language).replace(/^1 /, '')}
        language={language}
      />
    </>,
  );
};

export const postCount: Handler = async (visit) => {
  await visit.form();
  const { isNew } = await visit.perform(measureStorage, {});
  return redirect(`/storage?counted=${isNew ? 'now' : 'soon'}`);
};
