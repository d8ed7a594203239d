var global = this;
function onMessage() {
}
function sendAll() {
}
(() => {
"use strict";var e={312:(x,t)=>{Object.defineProperty(t,"__esModule",{value:!0}),t.send=void 0;const n="spaces/";t.send=(e,t)=>Chat.Spaces.Messages.create({text:t},n+e)},77:function(x,t,n){var r=this&&this.__importDefault||function(e){return e&&e.__esModule?e:{default:e}};const o=n(312);t.a=function(e){return{text:e.message.text.toUpperCase()}},t.b=()=>["AAA","BBB"].forEach((e=>(0,o.send)(e,"hello")))}},t={};function n(r){var o=t[r];if(void 0!==o)return o.exports;var s=t[r]={exports:{}};return e[r].call(s.exports,s,s.exports,n),s.exports}
const m = n(77);
global.onMessage = m.a;
global.sendAll = m.b;
})();
