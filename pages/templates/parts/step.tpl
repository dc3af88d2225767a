{{! One step's words: STEP_TITLE, STEP_TIME, STEP_WHY, STEP_WHO, STEP_CLOCK (see timeline.tpl). }}
<h3>{{STEP_TITLE}}</h3>{{#STEP_TIME}}<time>{{STEP_TIME}}</time>{{/STEP_TIME}}{{#STEP_WHY}}<p class="kb-small">{{STEP_WHY}}</p>{{/STEP_WHY}}<p class="kb-who">{{#STEP_WHO}}<span>[[icon:user]]{{STEP_WHO}}</span>{{/STEP_WHO}}{{#STEP_CLOCK}}<span>[[icon:clock]]{{STEP_CLOCK}}</span>{{/STEP_CLOCK}}</p>
