#pragma once
#include <arpa/inet.h>
#include <microhttpd.h>
#include <netinet/in.h>
#include <string.h>

/* What a server is started with. MHD_start_daemon is variadic, and such functions do not reach Swift:
   everything goes through this value. */
struct umeed_http_settings {
  int listen_socket;
  int uses_ipv6;
  unsigned int threads;
  unsigned int connections;
  unsigned int connections_per_address; /* 0: not limited */
  unsigned int idle_seconds;
  size_t connection_memory;
  void *context;
  MHD_AccessHandlerCallback on_request;
  MHD_RequestCompletedCallback on_completed;
  MHD_NotifyConnectionCallback on_connection;
  void *(*on_target)(void *context, const char *target, struct MHD_Connection *connection);
  const char *certificate_pem; /* NULL: plain HTTP */
  const char *key_pem;
  const char *tls_priorities;
};

/* NULL when the library refuses the settings (in practice: a certificate or key it cannot read).
   Without TLS the library may try to read and write before asking whether it can; with TLS that shortcut would
   also skip the closing alert, so it stays off there.
   Strictness towards clients is ours (HeadCheck.swift): at its strict level 1 the library 0.9.75 adds only checks
   that we make as well (a host, no space in the address), answers them itself with the head sent twice, or hangs up
   without a word (docs/decisions/0015). */
static inline struct MHD_Daemon *umeed_http_start(const struct umeed_http_settings *s) {
  unsigned int flags = MHD_USE_EPOLL_INTERNAL_THREAD | MHD_ALLOW_SUSPEND_RESUME;
  struct MHD_OptionItem tls[4] = {{MHD_OPTION_END, 0, NULL}};
  if (s->uses_ipv6) flags |= MHD_USE_IPv6;
  if (s->certificate_pem != NULL) {
    flags |= MHD_USE_TLS;
    tls[0] = (struct MHD_OptionItem){MHD_OPTION_HTTPS_PRIORITIES, 0, (void *)s->tls_priorities};
    tls[1] = (struct MHD_OptionItem){MHD_OPTION_HTTPS_MEM_CERT, 0, (void *)s->certificate_pem};
    tls[2] = (struct MHD_OptionItem){MHD_OPTION_HTTPS_MEM_KEY, 0, (void *)s->key_pem};
    tls[3] = (struct MHD_OptionItem){MHD_OPTION_END, 0, NULL};
  } else {
    flags |= MHD_USE_TURBO;
  }
  return MHD_start_daemon(
      flags, 0, NULL, NULL, s->on_request, s->context, MHD_OPTION_LISTEN_SOCKET, s->listen_socket,
      MHD_OPTION_THREAD_POOL_SIZE, s->threads, MHD_OPTION_CONNECTION_LIMIT, s->connections,
      MHD_OPTION_PER_IP_CONNECTION_LIMIT, s->connections_per_address, MHD_OPTION_CONNECTION_TIMEOUT,
      s->idle_seconds, MHD_OPTION_CONNECTION_MEMORY_LIMIT, s->connection_memory,
      MHD_OPTION_CONNECTION_MEMORY_INCREMENT, s->connection_memory / 4, MHD_OPTION_STRICT_FOR_CLIENT, 0,
      MHD_OPTION_NOTIFY_COMPLETED, s->on_completed, s->context, MHD_OPTION_NOTIFY_CONNECTION, s->on_connection,
      s->context, MHD_OPTION_URI_LOG_CALLBACK, s->on_target, s->context, MHD_OPTION_ARRAY, tls, MHD_OPTION_END);
}

/* What on_connection left for this connection. */
static inline void *umeed_http_connection_context(struct MHD_Connection *connection) {
  const union MHD_ConnectionInfo *info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_SOCKET_CONTEXT);
  return info == NULL ? NULL : info->socket_context;
}

static inline int umeed_http_connection_socket(struct MHD_Connection *connection) {
  const union MHD_ConnectionInfo *info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD);
  return info == NULL ? -1 : info->connect_fd;
}

/* Writes the client's address as text; `text` keeps its old content when it is not known. */
static inline void umeed_http_client_address(struct MHD_Connection *connection, char *text, socklen_t size) {
  const union MHD_ConnectionInfo *info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CLIENT_ADDRESS);
  if (info == NULL || info->client_addr == NULL) return;
  if (info->client_addr->sa_family == AF_INET)
    inet_ntop(AF_INET, &((const struct sockaddr_in *)info->client_addr)->sin_addr, text, size);
  if (info->client_addr->sa_family == AF_INET6)
    inet_ntop(AF_INET6, &((const struct sockaddr_in6 *)info->client_addr)->sin6_addr, text, size);
}
