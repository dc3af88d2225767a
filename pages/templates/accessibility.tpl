{{! What was done so that everybody can use the pages, and what is missing: help/accessibility.*.md. }}
@title accessibility.title
<main id="main" class="kb-wrap kb-main"><div class="kb-stack kb-sheet"><h1>[[accessibility.title]]</h1>
<section class="kb-card kb-prose">[[markdown:accessibility]]</section>
<p class="kb-small kb-muted">[[help.reviewed]] <span class="kb-num">[[reviewed:accessibility]]</span></p></div></main>
