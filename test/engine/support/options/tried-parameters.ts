/**
 * Every name that was ever tried as a parameter of CREATE SECRET: those of any of DuckDB's secrets, of libpq, of other
 * databases, of DuckLake, and spellings one might think of.
 */
export const triedParameters: readonly string[] = `
  access_token account_id account_key account_name assume_role_arn authority_host aws_profile aws_rds_token aws_secret
  bearer_token chain chain_order client_certificate_path client_id client_secret compression connection_string
  disable_ssl endpoint external_id extra_http_headers http_proxy http_proxy_password http_proxy_username key_id
  kms_key_id object_id profile proxy_password proxy_user_name rds_iam_auth rds_secret refresh refresh_info refresh_url
  region requester_pays resource_id role_arn s3_version_id_pinning sas_token scope secret session_name session_token
  tenant_id token token_path transport_option_type url_compatibility_mode url_style use_rds_iam_auth use_ssl validation
  verify_ssl version_id_pinning web_identity_token_file

  application_name channel_binding client_encoding connect_timeout database db dbname fallback_application_name
  gssdelegation gssencmode gsslib host hostaddr hostname keepalives keepalives_count keepalives_idle
  keepalives_interval krbsrvname load_balance_hosts max_protocol_version min_protocol_version oauth_client_id
  oauth_client_secret oauth_issuer oauth_scope options passfile passwd password port replication require_auth
  requirepeer requiressl scram_client_key scram_server_key service servicefile socket ssl_ca ssl_capath ssl_cert
  ssl_cipher ssl_crl ssl_crlpath ssl_key ssl_max_protocol_version ssl_min_protocol_version ssl_mode ssl_verify sslcert
  sslcertmode sslcompression sslcrl sslcrldir sslkey sslkeylogfile sslmode sslnegotiation sslpassword sslrootcert
  sslsni target_session_attrs tcp_user_timeout uri user username

  automatic_migration create_if_not_exists data_inlining_row_limit data_path ducklake_version encrypted
  metadata_catalog metadata_parameters metadata_path metadata_schema metadata_type migrate_if_required
  override_data_path read_only snapshot_version bogus
`
  .trim()
  .split(/\s+/);
