export const services = [
  'slot-api',
  'carrier-sync',
  'eta-engine',
  'ledger',
  'gate-gateway',
  'notify-hub',
  'tariff-service',
  'manifest-worker',
  'booking-core',
  'doc-render',
  'yard-console',
  'invoice-batch',
  'identity',
  'rate-shop',
  'customs-link',
  'webhook-relay',
  'driver-bff',
  'partner-portal',
  'search-indexer',
  'label-printer',
  'capacity-planner',
  'telemetry-ingest',
  'audit-log',
  'report-builder',
  'weighbridge',
] as const;

export const clusters = ['eu-1', 'us-1', 'staging'] as const;

export const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Sunday'] as const;
