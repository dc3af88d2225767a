{{! The interface for programs, for people to read. OPENAPI_HREF: the description; ROUTE: ROUTE_METHOD, ROUTE_PATH, ROUTE_ABOUT }}
@title api.title
<main id="main" class="kb-wrap kb-main"><div class="kb-stack kb-sheet"><div><h1>[[api.title]]</h1><p class="kb-lead">[[api.lead]]</p></div>
<div class="kb-actions"><a href="{{OPENAPI_HREF}}" role="button" draggable="false" class="govuk-button">[[icon:down]][[api.openapi]]</a></div>
<section class="kb-sec" aria-labelledby="ar"><h2 id="ar">[[api.routes]]</h2><div class="kb-card kb-card--flush kb-tablebox"><table class="kb-table kb-table--stack"><thead><tr><th scope="col">[[api.route]]</th><th scope="col">[[api.about]]</th></tr></thead><tbody>{{#ROUTE}}<tr><td class="kb-mono"><span class="kb-method">{{ROUTE_METHOD}}</span> {{ROUTE_PATH}}</td><td class="kb-small">{{ROUTE_ABOUT}}</td></tr>{{/ROUTE}}</tbody></table></div></section>
<section class="kb-sec" aria-labelledby="ac"><h2 id="ac">[[api.rules]]</h2><div class="kb-card kb-prose"><ul><li>[[api.rule-errors]]</li><li>[[api.rule-idempotency]]</li><li>[[api.rule-etag]]</li><li>[[api.rule-names]]</li></ul></div></section></div></main>
