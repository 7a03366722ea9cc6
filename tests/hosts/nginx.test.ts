import { startNginx } from './servers.ts';
import { describeHost } from './what-every-host-answers.ts';

describeHost({ name: 'nginx', start: startNginx, sendsPrecompressed: true });
