// Uses a map as a reader would, and leaves what it saw in the page.
const saw = { errors: window.errors };
saw.wide = document.documentElement.scrollWidth - innerWidth;
saw.dark = matchMedia('(prefers-color-scheme: dark)').matches;
saw.paper = getComputedStyle(document.body).backgroundColor;

const field = document.querySelector('#search input');
const type = text => { field.value = text; field.dispatchEvent(new Event('input')); };
const press = (at, key) => at.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
type('REVIEWER');
saw.lit = [...document.querySelectorAll('.node:not(.dim)')].map(n => n.dataset.name);
saw.rows = document.querySelectorAll('tbody tr:not(.dim)').length;
saw.count = document.querySelector('#search output').textContent;
press(field, 'Escape');
saw.dimmed = document.querySelectorAll('.dim').length;
press(document.body, '/');
saw.slash = document.activeElement === field;

document.querySelector('.node[tabindex="0"]').focus();
saw.walk = [];
for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowUp']) {
  press(document.activeElement, key);
  saw.walk.push(document.activeElement.dataset.name);
}
saw.stops = document.querySelectorAll('.node[tabindex="0"]').length;
// a page that is not yet in front has an active element, and is not told of it
const there = document.activeElement;
if (!document.querySelector('.detail').textContent) there.dispatchEvent(new FocusEvent('focus'));
saw.detail = document.querySelector('.detail').textContent;
saw.on = document.querySelectorAll('.edge.on').length;
const box = document.activeElement.getBoundingClientRect();
saw.seen = box.left >= 0 && box.right <= innerWidth;

const left = document.createElement('pre');
left.id = 'saw';
left.textContent = JSON.stringify(saw);
document.body.append(left);
