/** What a text seems to hold that is a credential. */
export type CredentialForm =
  'userinfo' | 'motherduck-token' | 'signature' | 'storage-key' | 'password' | 'token';
