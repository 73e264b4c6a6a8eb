import { Box } from '@strapi/design-system';
import { useState } from 'react';

import { NOTHING } from '../choose/chosen';
import { useLocales } from '../choose/locales';
import { useImport } from '../send/use-import';
import { ChooseStep } from './ChooseStep';
import { ReportStep } from './ReportStep';
import { RunningStep } from './RunningStep';

/** Choose, check, read the report, import, read the result. */
export function ImportSteps() {
  const [choice, setChoice] = useState(NOTHING);
  const [chosenLocale, setLocale] = useState<string | null>(null);
  const locales = useLocales() ?? [];
  const locale = chosenLocale ?? locales.find(({ isDefault }) => isDefault)?.code ?? null;
  const { stage, check, apply, again } = useImport();
  return (
    <Box id="importer-page" paddingBottom={10}>
      {stage.name === 'choosing' && (
        <ChooseStep
          choice={choice}
          onChoice={setChoice}
          locales={locales}
          locale={locale}
          onLocale={setLocale}
          trouble={stage.trouble}
          onCheck={locale === null ? null : () => check(choice, locale)}
        />
      )}
      {stage.name === 'running' && <RunningStep {...stage} />}
      {stage.name === 'reported' && (
        <ReportStep
          report={stage.report}
          onApply={() => apply(choice, stage.report.locale)}
          onAgain={() => {
            if (!stage.report.dryRun) setChoice(NOTHING);
            again();
          }}
        />
      )}
    </Box>
  );
}
