import { startCaddy } from './servers.ts';
import { describeHost } from './what-every-host-answers.ts';

describeHost({ name: 'Caddy', start: startCaddy, sendsPrecompressed: true });
