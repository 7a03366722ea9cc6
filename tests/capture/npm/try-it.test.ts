import { NPM_SERVERS } from '../../../src/capture/servers/index.ts';
import { describeTrials } from '../trials.ts';

await describeTrials(NPM_SERVERS);
