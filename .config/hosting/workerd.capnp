# The relay of a company on workerd, on a host of its own: `npm run hosted`, then from the top folder
#   EXPLORER_ORIGIN=https://explorer.example.com EXPLORER_KEY=… workerd serve .config/hosting/workerd.capnp
# There has to be a folder `storage` to write to.
using Workerd = import "/workerd/workerd.capnp";

const config :Workerd.Config = (
  services = [
    (name = "relay", worker = .relay),
    (name = "page", disk = (path = "dist/client")),
    # Until when which person has to wait: moments and hashes.
    (name = "storage", disk = (path = "storage", writable = true)),
    (name = "internet", network = (allow = ["public"], tlsOptions = (trustBrowserCas = true))),
  ],
  # Behind a proxy on the same host, which has TLS and the single sign-on.
  sockets = [(name = "http", address = "127.0.0.1:2323", http = (), service = "relay")],
);

const relay :Workerd.Worker = (
  modules = [(name = "worker.js", esModule = embed "../../dist/hosted/worker.js")],
  compatibilityDate = "2026-11-01",
  bindings = [
    (name = "LIMITS", durableObjectNamespace = "PersonLimits"),
    (name = "ASSETS", service = "page"),
    (name = "EXPLORER_ORIGIN", fromEnvironment = "EXPLORER_ORIGIN"),
    (name = "EXPLORER_UPSTREAM", fromEnvironment = "EXPLORER_UPSTREAM"),
    (name = "EXPLORER_WRITES", fromEnvironment = "EXPLORER_WRITES"),
    (name = "EXPLORER_KEY", fromEnvironment = "EXPLORER_KEY"),
    (name = "EXPLORER_IDENTITY_HEADER", fromEnvironment = "EXPLORER_IDENTITY_HEADER"),
    (name = "EXPLORER_CEILING", fromEnvironment = "EXPLORER_CEILING"),
  ],
  durableObjectNamespaces = [
    (className = "PersonLimits", uniqueKey = "teams-api-explorer", enableSql = true),
  ],
  durableObjectStorage = (localDisk = "storage"),
);
