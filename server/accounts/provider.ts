/** The id of the province's provider in addresses and in account_credentials. */
export const OIDC_PROVIDER = "province";
