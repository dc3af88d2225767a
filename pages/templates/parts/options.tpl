{{! The options of a drop-down, after its first, empty one.
  OPTION   VALUE, TEXT; show SELECTED
}}{{#OPTION}}<option value="{{VALUE}}"{{#SELECTED}} selected{{/SELECTED}}>{{TEXT}}</option>{{/OPTION}}