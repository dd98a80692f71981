/**
 * With what a browser is started that opens pages of people we do not know. Every way to the net but
 * the proxy is closed, some of them twice: names are never looked up here, nothing goes past the
 * proxy to this machine, and what would use other wires than those of a page is switched off.
 */
export function browserFlags(proxyPort: number, profile: string, userAgent: string): string[] {
  return [
    '--headless',
    '--remote-debugging-pipe',
    `--user-data-dir=${profile}`,
    `--user-agent=${userAgent}`,

    `--proxy-server=http://127.0.0.1:${proxyPort}`,
    // Else this machine's own names and addresses go past the proxy.
    '--proxy-bypass-list=<-loopback>',
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    '--disable-quic',
    '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
    '--webrtc-ip-handling-policy=disable_non_proxied_udp',
    `--disable-features=${CLOSED_FEATURES.join()}`,

    // What a browser fetches for itself.
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-client-side-phishing-detection',
    '--disable-default-apps',
    '--disable-domain-reliability',
    '--disable-extensions',
    '--disable-sync',
    '--no-default-browser-check',
    '--no-first-run',
    '--no-pings',
    '--no-service-autorun',
    '--dns-prefetch-disable',
    '--media-router=0',

    // Nothing is seen or heard of it, nothing of it stays, and one page is one page.
    '--block-new-web-contents',
    '--deny-permission-prompts',
    '--disable-breakpad',
    '--disable-crash-reporter',
    '--disable-dev-shm-usage',
    '--disable-file-system',
    '--disable-gpu',
    '--disable-notifications',
    '--disable-speech-api',
    '--hide-scrollbars',
    '--mute-audio',
    '--password-store=basic',
    '--use-mock-keychain',
    '--renderer-process-limit=4',
    '--js-flags=--max-old-space-size=256',
    // Bad certificates are told of by who looks at links; the picture is of what stands there.
    '--ignore-certificate-errors',
    '--lang=th',
    'about:blank',
  ];
}

const CLOSED_FEATURES = [
  'AsyncDns',
  'AutofillServerCommunication',
  'BackForwardCache',
  'CertificateTransparencyComponentUpdater',
  'DialMediaRouteProvider',
  'DirectSockets',
  'DnsOverHttps',
  'InterestFeedContentSuggestions',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'Prerender2',
  'Translate',
  'WebBluetooth',
  'WebTransport',
  'WebUSB',
];

/** The same again where the profile decides and not the command line. */
export const BROWSER_PREFERENCES = {
  webrtc: { ip_handling_policy: 'disable_non_proxied_udp', multiple_routes_enabled: false },
  dns_over_https: { mode: 'off' },
  net: { network_prediction_options: 2 },
  safebrowsing: { enabled: false },
  download: { prompt_for_download: true },
};
