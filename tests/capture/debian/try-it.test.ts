import { DEBIAN_SERVERS } from '../../../src/capture/servers/index.ts';
import { describeTrials } from '../trials.ts';

await describeTrials(DEBIAN_SERVERS);
