const SPACE = 'AAAAb1';
const KEY = 'k3y-of-the-room';
const TOKEN = PropertiesService.getScriptProperties().getProperty('TOKEN');
