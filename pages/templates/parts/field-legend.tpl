{{! Legend, hint and error of a field of several inputs: NAME, LABEL, OPTIONAL (shown), HINT (set_optional), ERROR (set_optional). }}
<legend class="govuk-fieldset__legend">{{LABEL}}{{#OPTIONAL}}<span class="kb-opt">[[form.optional]]</span>{{/OPTIONAL}}</legend>
{{#HINT}}<div class="govuk-hint" id="{{NAME}}-hint">{{HINT}}</div>{{/HINT}}
[[include:field-error]]
