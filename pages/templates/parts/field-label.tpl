{{! Label, hint and error of a one-input field: NAME, LABEL, OPTIONAL (shown), HINT (set_optional), ERROR (set_optional). }}
<label class="govuk-label" for="{{NAME}}">{{LABEL}}{{#OPTIONAL}}<span class="kb-opt">[[form.optional]]</span>{{/OPTIONAL}}</label>
{{#HINT}}<div class="govuk-hint" id="{{NAME}}-hint">{{HINT}}</div>{{/HINT}}
[[include:field-error]]
