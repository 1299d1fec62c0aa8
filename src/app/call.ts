import { type Answer, atBoundary } from './boundary.ts';
import type { ArgumentsOf, ValueOf } from './endpoint.ts';
import type { ENDPOINTS } from './operations/endpoints.ts';
import { loadOperations } from './operations.lazy.ts';

type Endpoints = typeof ENDPOINTS;
export type EndpointName = keyof Endpoints & string;
export type Arguments<Name extends EndpointName> = ArgumentsOf<Endpoints[Name]>;
export type EndpointAnswer<Name extends EndpointName> = Answer<ValueOf<Endpoints[Name]>>;

/** Starts an endpoint. Whatever happens ends in an answer. */
export function call<Name extends EndpointName>(
  name: Name,
  args: Arguments<Name>,
): EndpointAnswer<Name> {
  const answer = atBoundary(name, () => {
    const { ENDPOINTS, perform } = loadOperations();
    return perform(name, ENDPOINTS[name], args);
  });
  return answer as EndpointAnswer<Name>;
}

/** For the build, which writes a top-level stub for each. */
export function endpointNames(): string[] {
  return Object.keys(loadOperations().ENDPOINTS);
}
