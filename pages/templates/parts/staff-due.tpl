{{! When something is due: DUE_TEXT, and exactly one of DUE_LATE, DUE_TODAY, DUE_LATER shown. }}
{{#DUE_LATE}}<span class="kb-due kb-late">[[icon:warn]]{{DUE_TEXT}}</span>{{/DUE_LATE}}{{#DUE_TODAY}}<span class="kb-due kb-soon">[[icon:clock]]{{DUE_TEXT}}</span>{{/DUE_TODAY}}{{#DUE_LATER}}<span class="kb-due">{{DUE_TEXT}}</span>{{/DUE_LATER}}
