import { DEBIAN_SERVERS } from '../../../src/capture/servers/index.ts';
import { describeDialogues } from '../dialogues.ts';

describeDialogues(DEBIAN_SERVERS);
