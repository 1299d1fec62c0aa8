import { spawn } from 'node:child_process';

/** The command that opens an address in the person's browser; undefined where there is no screen. */
function openerFor(platform: NodeJS.Platform): readonly string[] | undefined {
  if (platform === 'darwin') return ['open'];
  if (platform === 'win32') return ['cmd', '/c', 'start', ''];
  const hasScreen = Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
  return hasScreen ? ['xdg-open'] : undefined;
}

/** Opens the browser if one can be opened; a machine without one is no fault. */
export function openBrowser(url: string): void {
  const [command, ...args] = openerFor(process.platform) ?? [];
  if (command === undefined) return;
  const opener = spawn(command, [...args, url], { stdio: 'ignore', detached: true });
  opener.on('error', () => undefined);
  opener.unref();
}
