{{! One help page: the Markdown of help/, when it was reviewed, and whom to call. }}
[[include:back text=help.title]]
<main id="main" class="kb-wrap kb-main kb-main--top"><div class="kb-stack kb-sheet"><h1>[[=title]]</h1>
<section class="kb-card kb-prose">[[markdown:$name]]</section>
<p class="kb-small kb-muted">[[help.reviewed]] <span class="kb-num">[[reviewed:$name]]</span></p>
<p><a href="tel:12345"><b>12345</b></a> [[home.call-note]]</p></div></main>
