import { ApiProblem } from '../api/apiProblem';
import type { Request } from '../api/createRequest';
import { useEntranceForm } from '../parts/entrance/useEntranceForm';
import { useDesk } from '../state/deskOf';

/** A form of one of the desk's pages: sends its values once, and keeps what the server had against them. */
export function useAreaForm(
  send: (request: Request, values: Record<string, string>) => Promise<unknown>,
  onDone?: (values: Record<string, string>) => void,
) {
  const desk = useDesk();
  return useEntranceForm(async (values) => {
    const result = await desk.ask((request) => send(request, values));
    if ('problem' in result) {
      throw new ApiProblem({ code: 'refused', detail: result.problem, errors: result.fields });
    }
    onDone?.(values);
  });
}
