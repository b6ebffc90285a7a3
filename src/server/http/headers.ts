/** What the page may load and run. The build puts a copy into index.html for static hosts. */
export const contentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "script-src-attr 'none'",
  // Monaco writes its colours into <style> elements and has no place for a nonce.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "frame-src 'none'",
  "child-src 'none'",
  "media-src 'none'",
  "manifest-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types svelte-trusted-html app-worker app-preview standaloneColorizer editorViewLayer richScreenReaderContent domLineBreaksComputer defaultWorkerFactory diffReview diffEditorWidget tokenizeToString stickyScrollViewLayer editorGhostText dompurify 'allow-duplicates'",
] as const;

/** Features the page asks for by name; every other one is switched off. */
const permissions = [
  'accelerometer=()',
  'autoplay=()',
  'browsing-topics=()',
  'camera=()',
  'clipboard-read=()',
  'clipboard-write=(self)',
  'display-capture=()',
  'encrypted-media=()',
  'fullscreen=(self)',
  'geolocation=()',
  'gyroscope=()',
  'hid=()',
  'idle-detection=()',
  'local-fonts=()',
  'magnetometer=()',
  'microphone=()',
  'midi=()',
  'payment=()',
  'picture-in-picture=()',
  'publickey-credentials-get=()',
  'screen-wake-lock=()',
  'serial=()',
  'usb=()',
  'xr-spatial-tracking=()',
] as const;

/** Sent with the page, its files and every refusal; the sandbox's responses carry their own. */
export const pageHeaders = {
  'Content-Security-Policy': contentPolicy.join('; '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Origin-Agent-Cluster': '?1',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'X-DNS-Prefetch-Control': 'off',
  'X-Permitted-Cross-Domain-Policies': 'none',
  'Permissions-Policy': permissions.join(', '),
} as const;

export const cacheControl = {
  never: 'no-store',
  forever: 'public, max-age=31536000, immutable',
} as const;
