import { Box } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import { lazy, Suspense, useState } from 'react';

import { choose, NOTHING, type Choice } from '../choose/chosen';
import { useLocales } from '../choose/locales';
import type { RulesWork } from '../rules/work';
import { useImport } from '../send/use-import';
import { ChooseStep } from './ChooseStep';
import { ReportStep } from './ReportStep';
import { RunningStep } from './RunningStep';

// It brings along what proposes rules, which few imports need.
const RulesStep = lazy(() => import('../rules/RulesStep'));

/** Choose, perhaps look at rules, check, read the report, import, read the result. */
export function ImportSteps() {
  const [choice, setChoice] = useState(NOTHING);
  const [chosenLocale, setLocale] = useState<string | null>(null);
  const locales = useLocales() ?? [];
  const locale = chosenLocale ?? locales.find(({ isDefault }) => isDefault)?.code ?? null;
  const rules = useRulesStep(choice, setChoice, locale);
  const { stage, check, apply, again } = useImport();
  return (
    <Box id="importer-page" paddingBottom={10}>
      {stage.name === 'choosing' &&
        (rules.step ?? (
          <ChooseStep
            choice={choice}
            onChoice={rules.onChoice}
            locales={locales}
            locale={locale}
            onLocale={setLocale}
            trouble={stage.trouble}
            onCheck={locale === null ? null : () => check(choice, locale)}
            onPropose={rules.open}
          />
        ))}
      {stage.name === 'running' && <RunningStep {...stage} />}
      {stage.name === 'reported' && (
        <ReportStep
          report={stage.report}
          onApply={() => apply(choice, stage.report.locale)}
          onAgain={() => {
            if (!stage.report.dryRun) rules.onChoice(NOTHING);
            again();
          }}
        />
      )}
    </Box>
  );
}

/** The step of the rules while it is open. What was changed in it is kept until other documents are chosen. */
function useRulesStep(choice: Choice, setChoice: (choice: Choice) => void, locale: string | null) {
  const [isOpen, setOpen] = useState(false);
  const [work, setWork] = useState<RulesWork | null>(null);
  const step = isOpen && locale !== null && (
    <Suspense fallback={<Page.Loading />}>
      <RulesStep
        {...{ choice, locale, work, onWork: setWork }}
        onUse={(mapping) => {
          setChoice(choose(choice, [mapping]));
          setOpen(false);
        }}
        onBack={() => setOpen(false)}
      />
    </Suspense>
  );
  const onChoice = (chosen: Choice) => {
    setChoice(chosen);
    setWork(null);
  };
  return { step: step || null, open: locale === null ? null : () => setOpen(true), onChoice };
}
