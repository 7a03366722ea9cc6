import type { Scenario } from '../captured-server.ts';
import { configOf, INSTANCES, type InstanceName, type Service } from './dovecot-instances.ts';

/** What a listener is called: `open lmtp`. */
export const listenerName = (instance: InstanceName, service: Service): string => `${instance} ${service}`;

type Provoked = Pick<Scenario, 'code' | 'stage' | 'cause' | 'steps'> & Partial<Scenario>;

/** A session with the submission service of an instance. */
export const submission = (name: string, instance: InstanceName, provoked: Provoked): Scenario => ({
  name,
  listener: listenerName(instance, 'submission'),
  config: configOf(INSTANCES[instance]),
  title: 'Dovecot submission',
  ...provoked,
});

/** A session with the LMTP service of an instance. */
export const lmtp = (name: string, instance: InstanceName, provoked: Provoked): Scenario => ({
  name,
  listener: listenerName(instance, 'lmtp'),
  config: configOf(INSTANCES[instance]),
  title: 'Dovecot LMTP',
  protocol: 'LMTP',
  ...provoked,
});
