import { CommandError } from './command-error';

const signals = { SIGINT: 130, SIGTERM: 143 } as const;

/** Told when the user asks the program to end (Ctrl-C) or the system does; its reason is a `CommandError`. */
export const interruption: AbortSignal = listen();

/**
 * The first request lets what is under way end cleanly, the second ends the program at once, each with the status that
 * shells expect: 128 and the signal's number.
 */
function listen(): AbortSignal {
  const controller = new AbortController();
  for (const [signal, status] of Object.entries(signals)) {
    process.on(signal, () => {
      if (controller.signal.aborted) process.exit(status);
      controller.abort(new CommandError({ zh: '已中断', en: 'interrupted' }, status));
    });
  }
  return controller.signal;
}
