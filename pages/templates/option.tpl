{{! One option of a drop-down, for lists that are made once and kept.
  OPTION   VALUE, TEXT; show SELECTED
}}
@fragment
[[include:options]]