{{! Help: plain text, nothing to fill in. }}
@title help.title
<main id="main" class="kb-wrap kb-main"><div class="kb-stack kb-sheet"><h1>[[help.title]]</h1>
<section class="kb-card kb-prose"><h2>[[help.start]]</h2><p>[[help.start-how]]</p><h2>[[help.code]]</h2><p>[[help.code-how]]</p><h2>[[help.saved]]</h2><p>[[help.saved-how]]</p><h2>[[help.wrong]]</h2><p>[[help.wrong-how]]</p><h2>[[help.slow]]</h2><p>[[help.slow-how]]</p></section>
<p><a href="tel:12345"><b>12345</b></a> [[home.call-note]]</p></div></main>
