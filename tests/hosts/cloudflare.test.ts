import { startCloudflare } from './servers.ts';
import { describeHost } from './what-every-host-answers.ts';

describeHost({ name: 'Cloudflare', start: startCloudflare, sendsPrecompressed: false });
