/** The authenticators PLAIN and LOGIN, which accept whom `condition` accepts. */
export const authenticators = (plain: string, login: string): string => `plain:
  driver = plaintext
  public_name = PLAIN
  server_prompts = :
  ${plain}
  server_set_id = $auth2
login:
  driver = plaintext
  public_name = LOGIN
  server_prompts = Username:: : Password::
  ${login}
  server_set_id = $auth1
`;

/** They accept Alice with her password. */
export const ALICE = authenticators(
  'server_condition = ${if and{{eq{$auth2}{alice}}{eq{$auth3}{secret}}}}',
  'server_condition = ${if and{{eq{$auth1}{alice}}{eq{$auth2}{secret}}}}',
);
/** A condition that can't be looked up. */
export const FAILING_LOOKUP = 'server_condition = ${lookup{$auth2}lsearch{/etc/exim4/missing}}';
