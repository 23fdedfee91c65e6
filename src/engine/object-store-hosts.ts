/** How a bucket stands in a URL: in its path, or as the first part of its host. */
export type UrlStyle = 'path' | 'vhost';

/** What else is known: `lax`, that a signature for another region than the host's is taken, or may be. */
type Traits = '' | 'lax' | UrlStyle | `${'lax ' | ''}${UrlStyle}${' only' | ''}`;

/** Hosts of one service. Several rows of one name are one service. */
export type StoreHosts = readonly [
  /** The word for it at the key `service`. */
  name: string,
  domain: string,
  /**
   * What stands before the domain, one of these: `*` is the region, `+` an account of the user's. A bucket may stand
   * before that. The first is the one that `service` writes.
   */
  before: string,
  /** What a region at the star looks like, as a regular expression; without a star, the region itself. */
  region: string,
  /** `only`: it takes no other style. */
  traits?: Traits,
  /** Below which it speaks S3. */
  path?: string,
];

// Forms of regions that several services share: `eu-central-1`, `eu-central`, `us-west-004`, `fsn1`.
const named = '[a-z]{2}-[a-z]+';
const numbered = `${named}-\\d`;
const clustered = `${named}-\\d{3}`;
const site = '[a-z]{3}\\d';

/** Services that speak S3 and have hosts of their own, each as the page above it says. Where none says it, it is left out. */
export const storeHosts: readonly StoreHosts[] = [
  // docs.aws.amazon.com/general/latest/gr/s3.html, …/AmazonS3/latest/userguide/transfer-acceleration.html (vhost only)
  [
    'aws',
    'amazonaws.com',
    's3.* s3 s3-* s3.dualstack.* s3-fips.* s3-fips.dualstack.* s3.*.vpce',
    '(?!cn-)[a-z]{2}-[a-z-]+-\\d',
  ],
  ['aws', 'amazonaws.com.cn', 's3.* s3.dualstack.*', 'cn-[a-z]+-\\d'],
  ['aws', 'amazonaws.eu', 's3.*', 'eusc-[a-z]{2}-[a-z]+-\\d'],
  ['aws', 'amazonaws.com', 's3-accelerate s3-accelerate.dualstack', '', 'vhost only'],
  // cloud.google.com/storage/docs/interoperability: any location, or `auto`
  ['google', 'storage.googleapis.com', '', 'auto', 'path'],
  // developers.cloudflare.com/r2/api/s3/api, …/r2/reference/data-location (`eu`, `us` and `fedramp` after the account)
  ['r2', 'r2.cloudflarestorage.com', '+', 'auto', 'path'],
  // docs.hetzner.com/storage/object-storage, motherduck.com/docs/integrations/cloud-storage/hetzner-object-storage
  ['hetzner', 'your-objectstorage.com', '*', site, 'lax'],
  // tigrisdata.com/docs, fly.io/docs/tigris, duckdb.org/docs/current/guides/network_cloud_storage/tigris_import (vhost)
  ['tigris', 't3.storage.dev', '', 'auto', 'vhost'],
  ['tigris', 'fly.storage.tigris.dev', '', 'auto', 'vhost'],
  // backblaze.com/docs/cloud-storage-call-the-s3-compatible-api
  ['backblaze', 'backblazeb2.com', 's3.*', clustered],
  // docs.wasabi.com/docs/service-urls-for-wasabis-storage-regions; its other names (`s3.nl-1`) say no region
  ['wasabi', 'wasabisys.com', 's3.*', numbered],
  ['wasabi', 's3.wasabisys.com', '', 'us-east-1'],
  // docs.digitalocean.com/products/spaces/reference/aws-sdks
  ['digitalocean', 'digitaloceanspaces.com', '*', site, 'lax'],
  // scaleway.com/en/docs/object-storage/concepts
  ['scaleway', 'scw.cloud', 's3.*', '[a-z]{2}-[a-z]{3}'],
  // help.ovhcloud.com: Object Storage – Endpoints and Object Storage geoavailability; us.ovhcloud.com for the second
  ['ovh', 'cloud.ovh.net', 's3.*.io s3.*.perf s3.*', '(?!us-)[a-z][a-z-]+'],
  ['ovh', 'cloud.ovh.us', 's3.*.io s3.*.perf', 'us-[a-z-]+'],
  // supabase.com/docs/guides/storage/s3/authentication: the project's region is not in the host
  ['supabase', 'supabase.co', '+.storage +', '', 'path only', '/storage/v1/s3'],
  // alibabacloud.com/help/en/oss/developer-reference/use-amazon-s3-sdks-to-access-oss, …/overview-24 (vhost only)
  [
    'aliyun',
    'aliyuncs.com',
    's3.oss-* oss-* s3.oss-*-internal oss-*-internal *.oss',
    '[a-z]{2}-[a-z]+(?:-finance|-gov)?(?:-\\d)?',
    'lax vhost only',
  ],
  // techdocs.akamai.com/cloud-computing/docs/access-buckets-and-files-through-urls
  ['linode', 'linodeobjects.com', '*', `${named}-\\d{1,2}`, 'lax'],
  // docs.vultr.com/vultr-object-storage
  ['vultr', 'vultrobjects.com', '*', site, 'lax'],
  // community.exoscale.com/api/sos
  ['exoscale', 'exo.io', 'sos-*', numbered, 'lax'],
  // cloud.ibm.com/docs/cloud-object-storage?topic=cloud-object-storage-endpoints
  [
    'ibm',
    'cloud-object-storage.appdomain.cloud',
    's3.* s3.private.* s3.direct.*',
    `${named}|[a-z]{3}\\d\\d|us|eu|ap`,
    'lax',
  ],
  // docs.oracle.com/en-us/iaas/Content/Object/Tasks/s3compatibleapi.htm, …/releasenotes/objectstorage/S3-virtual-hosted
  ['oracle', 'oci.customer-oci.com', '+.compat.objectstorage.*', numbered, 'path only'],
  ['oracle', 'oci.customer-oci.com', 'vhcompat.objectstorage.*', numbered, 'vhost only'],
  ['oracle', 'oraclecloud.com', '+.compat.objectstorage.*', numbered, 'path only'],
  // idrive.com/s3-storage-e2/e2-endpoint-urls; its other names (`s3.or-1`) say no region
  ['idrive', 'idrivee2.com', 's3.*', numbered],
  // storj.dev/dcs/api/s3/s3-compatible-gateway
  ['storj', 'gateway.storjshare.io', '', ''],
  // tencentcloud.com/document/product/436/32537, …/436/57456 (newer buckets: vhost only)
  ['tencent', 'myqcloud.com', 'cos.*', `${named}(?:-fsi)?`, 'lax vhost'],
  // fastly.com/documentation/guides/platform/object-storage/object-storage-duckdb
  ['fastly', 'object.fastlystorage.app', '*', `${named}(?:-\\d)?`, 'path only'],
  // docs.ionos.com/cloud: IONOS Object Storage, Endpoints
  ['ionos', 'ionoscloud.com', 's3.*', numbered],
  // gcore.com/docs/storage/manage-s3-storage/s3-service-urls-and-default-region-names
  ['gcore', 'cloud.gcore.lu', '*', 's-[a-z]+\\d?', 'lax'],
  // help.dreamhost.com: What DreamObjects hostname should I use to connect?
  ['dreamhost', 'dream.io', 's3.*', clustered],
  // cloud.baidu.com/doc/BOS/s/xjwvyq9l4-en
  ['baidu', 'bcebos.com', 's3.*', '[a-z]{2,3}', 'lax'],
];
